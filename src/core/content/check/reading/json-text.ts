/** What a JSON file holds, or the first place where it stops being JSON. Lines count from 1. */
export type JsonReading =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly line: number; readonly sentence: string };

/**
 * Reads JSON and says in plain words where it breaks. `JSON.parse` names no line for most faults, and lets a field
 * that is written twice pass by keeping the second one.
 */
export const readJson = (text: string): JsonReading => {
  const reader = new JsonReader(text);
  try {
    return { kind: 'value', value: reader.whole() };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return {
      kind: 'broken',
      line: text.slice(0, fault.position).split('\n').length,
      sentence: fault.message,
    };
  }
};

class JsonFault extends Error {
  readonly position: number;
  constructor(position: number, sentence: string) {
    super(sentence);
    this.position = position;
  }
}

const quotationMark =
  'Write every text and every field name in straight double quotation marks, on one line.';

class JsonReader {
  #position = 0;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    if (this.#text.trim() === '') throw new JsonFault(0, 'The file is empty. Restore it, or delete it.');
    const value = this.#value();
    this.#space();
    if (this.#position < this.#text.length) {
      throw this.#fault('The record has ended before this. Take away what follows, or the bracket too many.');
    }
    return value;
  }

  #value(): unknown {
    this.#space();
    const start = this.#text[this.#position];
    if (start === '{') return this.#record();
    if (start === '[') return this.#list();
    if (start === '"') return this.#string();
    return this.#word();
  }

  #record(): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    this.#members('}', () => {
      const at = this.#position;
      if (this.#text[at] !== '"') throw this.#fault(quotationMark);
      const name = this.#string();
      if (fields.has(name)) throw new JsonFault(at, `The field “${name}” is there twice. Keep one of them.`);
      this.#space();
      if (this.#text[this.#position] !== ':') throw this.#fault(`Put a colon after “${name}”.`);
      this.#position += 1;
      fields.set(name, this.#value());
    });
    return Object.fromEntries(fields);
  }

  #list(): unknown[] {
    const items: unknown[] = [];
    this.#members(']', () => items.push(this.#value()));
    return items;
  }

  #members(end: '}' | ']', readMember: () => void): void {
    this.#position += 1;
    this.#space();
    if (this.#take(end)) return;
    for (;;) {
      readMember();
      const ended = this.#position;
      this.#space();
      if (this.#take(end)) return;
      if (this.#position >= this.#text.length)
        throw this.#fault(`The file stops too early: a ${end} is missing.`);
      if (!this.#take(',')) throw new JsonFault(ended, `Put a comma at the end of this line, or a ${end}.`);
      const comma = this.#position;
      this.#space();
      if (this.#text[this.#position] === end) {
        throw new JsonFault(comma, `Take away the comma before the ${end}.`);
      }
    }
  }

  #string(): string {
    const token = this.#match(/"(?:[^"\\\n\r]|\\.)*"/y);
    if (token === undefined) {
      const endsHere = !/[\n\r]/.test(this.#text.slice(this.#position).trimEnd());
      throw this.#fault(endsHere ? 'The file stops too early: it ends within a text.' : quotationMark);
    }
    try {
      return JSON.parse(token) as string;
    } catch {
      throw this.#fault(
        'There is a backslash or a tab in this text that JSON does not know. Take it away.',
        -token.length,
      );
    }
  }

  #word(): unknown {
    if (this.#position >= this.#text.length)
      throw this.#fault('The file stops too early: something is missing at its end.');
    const token = this.#match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (token !== undefined) return JSON.parse(token) as unknown;
    throw this.#fault('Write text in straight double quotation marks, or a number, true or false.');
  }

  #match(token: RegExp): string | undefined {
    token.lastIndex = this.#position;
    const found = token.exec(this.#text)?.[0];
    if (found !== undefined) this.#position += found.length;
    return found;
  }

  #take(character: string): boolean {
    if (this.#text[this.#position] !== character) return false;
    this.#position += 1;
    return true;
  }

  #space(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #fault(sentence: string, shift = 0): JsonFault {
    return new JsonFault(this.#position + shift, sentence);
  }
}
