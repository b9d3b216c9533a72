import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { isDangerousText } from './guardedText.ts';
import type { Cell, SheetWriter } from './sheet.ts';

/** Rows that a sheet of XLSX can have, the header included. */
export const XLSX_MOST_ROWS = 1_048_576;
/** Characters that a cell can hold. */
const MOST_CHARACTERS = 32_767;
/** Places of the styles below. */
const PLAIN = 0;
const HEADER = 1;
const QUOTED = 2;

/**
 * An XLSX file of one sheet, made row by row: a zip of six small XML files, of which only the sheet grows. Texts are
 * text cells, never formulas, and those that look like one also say so to whoever edits the cell (`quotePrefix`).
 */
export function createXlsxSheet(title: string, headers: readonly string[]): SheetWriter {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, text] of Object.entries(fixedParts(title))) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  sheet.push(strToU8(SHEET_HEAD + rowOf(1, headers, HEADER)));
  let row = 1;
  const taken = () => Buffer.concat(chunks.splice(0));
  return {
    write(rows) {
      sheet.push(strToU8(rows.map((cells) => rowOf(++row, cells, PLAIN)).join('')));
      return taken();
    },
    end() {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
      return taken();
    },
  };
}

/** Every cell names its place: the standard lets it be left out, but some readers need it. */
function rowOf(row: number, cells: readonly Cell[], style: number): string {
  const inner = cells.map((cell, column) => cellOf(`${letterOf(column)}${row}`, cell, style)).join('');
  return `<row r="${row}">${inner}</row>`;
}

/** A to ZZ: 702 columns are more than any table here has. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${String.fromCharCode(64 + Math.floor(column / 26))}${last}`;
}

function cellOf(place: string, cell: Cell, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const shown = style === PLAIN && isDangerousText(cell) ? QUOTED : style;
  const text = escaped(cell.slice(0, MOST_CHARACTERS));
  return `<c r="${place}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML text; characters that XML does not know are written as spreadsheets write them: _x0007_. */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
    .replace(/[\p{Cc}\ufffe\uffff\p{Cs}]/gu, (character) =>
      character === '\n' || character === '\t'
        ? character
        : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] as string);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The header stays in sight. */
const SHEET_HEAD = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;

function fixedParts(title: string): Record<string, string> {
  // Names of sheets: at most 31 characters, and none of []:*?/\.
  const name = escaped(title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31));
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const font = (inner: string) => `<font>${inner}<sz val="11"/><name val="Calibri"/></font>`;
  const style = (font: number, more: string) =>
    `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"${more}/>`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}${part('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${style(0, '')}${style(1, ' applyFont="1"')}${style(0, ' quotePrefix="1"')}</cellXfs></styleSheet>`,
  };
}
