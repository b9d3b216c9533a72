/*
 * A cell that begins with = + - @ (or their full-width forms), a tab or a line end may be computed by the spreadsheet
 * that opens the file: =HYPERLINK(...) sends data away, =cmd|... starts programs. Spaces in front do not help. Such a
 * text gets an apostrophe, which spreadsheets take as "this is text"; the importer takes it off again. A text that has
 * apostrophes before such a character of its own gets one more, so that every text comes back as it was.
 */
const DANGEROUS = /^'*(?:[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
const GUARDED = /^'+(?:[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The text as it may stand in a file for spreadsheets. */
export function guardText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text that was guarded; any other as it is. */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** Whether a spreadsheet might compute the text. */
export function isDangerousText(text: string): boolean {
  return DANGEROUS.test(text);
}
