import type { Cell, CellValue } from "hucre/xlsx";
import { unquoted } from "@/domain/lists/csv";

/** Digits that Excel keeps of a number; what lies behind them is noise of the binary form. */
const DIGITS = 15;

/** Why a cell has no text. */
export class CellFault {
  constructor(readonly message: string) {}
}

/** The text that a person would have written into a CSV file for a cell. */
export function cellText(value: CellValue | undefined, cell?: Cell): string | CellFault {
  if (cell?.type === "error") return new CellFault("The cell's formula ends in an error.");
  if (cell?.type === "formula" && value === null) {
    return new CellFault("The cell's formula has no result; open and save the workbook in a spreadsheet.");
  }
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value, cell?.style?.numFmt);
  if (typeof value === "number") return numberText(value, cell?.style?.numFmt);
  return unquoted(String(value).trim());
}

/** 42 % is stored as 0.42, and only its format tells. */
function numberText(value: number, format = ""): string {
  return symbolsOf(format).includes("%") ? `${plainNumber(value * 100)}%` : plainNumber(value);
}

function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  if (Number.isInteger(rounded)) return BigInt(rounded).toString();
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(DIGITS).replace(/0+$/, "") : text;
}

/** As exact as the cell shows it: what is shown as 2026年9月 is a month, though a day is stored. */
function dateText(date: Date, format = ""): string {
  if (Number.isNaN(date.getTime())) return "";
  const symbols = symbolsOf(format);
  const [day = "", time = ""] = date.toISOString().split(/[TZ.]/);
  if (/[hs]/.test(symbols) && !/[yd]/.test(symbols)) return time;
  if (time !== "00:00:00") return `${day} ${time}`;
  const isShown = (symbol: string): boolean => !symbols.includes("y") || symbols.includes(symbol);
  return day.slice(0, isShown("d") ? 10 : isShown("m") ? 7 : 4);
}

/** A number format's own symbols, without the texts and conditions in it. */
function symbolsOf(format: string): string {
  const [positive = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";");
  return positive.toLowerCase();
}
