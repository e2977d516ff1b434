import { type Html, html } from '../html/html.ts';
import type { MailText } from './mail-text.ts';

/**
 * The HTML form of a mail, from its plain text: paragraphs, lists of lines that begin with `- `, and a link for each line that
 * is an address of the site. No image, no style, nothing that a mail program would fetch. Texts of equal length that differ
 * in their reference alone give pages of equal length.
 */
export const mailHtml = ({ subject, text }: MailText): string => {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${subject}</title>
</head>
<body>
${text.trimEnd().split('\n\n').map(paragraphOf)}</body>
</html>
`;
  return page.markup;
};

const isPoint = (line: string): boolean => line.startsWith('- ');

const paragraphOf = (paragraph: string): Html => {
  const lines = paragraph.split('\n');
  const points = lines.filter(isPoint);
  const others = lines.filter((line) => !isPoint(line));
  const words = html`<p>${others.map((line, index) => html`${index === 0 ? null : html`<br>\n`}${lineOf(line)}`)}</p>\n`;
  if (points.length === 0) return words;
  return html`${words}<ul>\n${points.map((point) => html`<li>${point.slice(2)}</li>\n`)}</ul>\n`;
};

const lineOf = (line: string): Html =>
  /^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>` : html`${line}`;
