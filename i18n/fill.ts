/**
 * The reader of messages in the browser: puts values into a template such as `约{distance}`.
 * Client components get their few templates as props, so that no message library travels to the phone.
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
