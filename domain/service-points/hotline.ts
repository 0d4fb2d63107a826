/**
 * The government hotline of every Chinese city, dialled from within it (国办发〔2020〕53号): which city answers
 * depends on where one calls from.
 */
export const NATIONAL_HOTLINE = "12345";
