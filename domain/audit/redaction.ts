import type { Details } from "@/domain/audit/entry";

/** Stands where something was that the account must not hold. */
export const WITHHELD = "[withheld]";

type Json = Details[string];

// Compared without capitals, hyphens and underscores: password_hash, passwordHash and Password-Hash are one.
const SECRET = /(passwords?|passwd|passphrase|secrets?|tokens?|cookies?|otp|privatekey|apikey|recoverycodes?|salt)$/;
const SECRET_BEGINNING = /^(password|secret|token|authorization|sessionid)/;
const PERSONAL = /(phones?|mobile|telephone|idnumber|idcard|email|wechat)$|^tel$/;
/** Whose telephone numbers are printed on the door, and part of what has to be accounted for. */
const PUBLIC_PHONES = new Set(["service-points phones", "facilities phones"]);
/** What residents write and send, and by what they could be told apart. */
const RESIDENTS_OWN = new Set(["reports note", "reports photo", "reports reporter"]);

/** Of residents, wherever they stand in a text: mobile numbers and numbers of identity cards. */
const NUMBERS = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?![\dXx])/g;

function isWithheld(field: string): boolean {
  const plain = field.toLowerCase().replace(/[-_\s]/g, "");
  return SECRET.test(plain) || SECRET_BEGINNING.test(plain) || PERSONAL.test(plain);
}

/** A text as a database can hold it in JSON: no half characters, no NUL. */
function storable(text: string): string {
  return text.replace(/[\uD800-\uDFFF\0]/gu, "\uFFFD");
}

/** A text without the numbers of residents. */
export function redactedText(text: string): string {
  return storable(text).replace(NUMBERS, WITHHELD);
}

function eachText(value: Json, change: (text: string) => string, ofFields: (fields: Details) => Details): Json {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => eachText(item, change, ofFields));
  return value !== null && typeof value === "object" ? ofFields(value) : value;
}

/** All of it, as it was. */
function whole(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([field, value]) => [storable(field), eachText(value, storable, whole)]),
  );
}

/**
 * What of a record may stand in the account: no passwords, tokens and numbers of residents. What is withheld says
 * so; a field that was empty stays empty.
 *
 * @param noun the kind of record, such as `service-points`, whose telephone numbers are public.
 */
export function redacted(details: Details, noun: string): Details {
  const parts = Object.entries(details).map(([field, value]): [string, Json] => {
    const name = redactedText(field);
    if (value === null) return [name, null];
    if (PUBLIC_PHONES.has(`${noun} ${field}`)) return [name, eachText(value, storable, whole)];
    if (RESIDENTS_OWN.has(`${noun} ${field}`)) return [name, WITHHELD];
    return [name, isWithheld(field) ? WITHHELD : eachText(value, redactedText, (fields) => redacted(fields, noun))];
  });
  return Object.fromEntries(parts);
}
