/**
 * Whether a telephone number has the shape of a mobile phone in mainland China: 11 digits from 13 to 19, with or
 * without the country's code. Offices have such phones too, so it is worth a second look and no fault.
 */
export function isPrivateMobile(number: string): boolean {
  return /^(\+?86)?1[3-9]\d{9}$/.test(number.replace(/[\s()-]/g, ""));
}
