/** What officials are, by their work. `supervisor` reads everything and changes nothing. */
export const roles = [
  "window-clerk",
  "point-manager",
  "matter-manager",
  "project-team",
  "publisher",
  "supervisor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** A role somebody has, and where. */
export type RoleGrant = {
  role: Role;
  /** Code of a region with all that lies in it; null = everywhere. */
  region: string | null;
  /** Name of a department; null = every department. */
  department: string | null;
};

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
