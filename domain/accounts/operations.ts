import type { ConsoleAction, ConsoleNoun } from "@/domain/accounts/permissions";

/** Who may call: anyone, whoever has signed in (for what is their own), or whom the table of permissions lets. */
export type Admission = "anyone" | "signed-in" | { action: ConsoleAction; noun: ConsoleNoun };

const reading = { action: "read", noun: "accounts" } as const;
const managing = { action: "manage", noun: "accounts" } as const;

const readingImports = { action: "read", noun: "imports" } as const;
const importing = { action: "import", noun: "imports" } as const;

/**
 * Every page of the console by its address, and every action by its name. A page or an action that is missing here
 * fails the build: nothing is reachable because somebody forgot to ask.
 */
export const operations = {
  "/console": "signed-in",
  "/console/denied": "signed-in",
  "/console/sign-in": "anyone",
  "/console/sign-in/second-factor": "anyone",
  "/console/account": "signed-in",
  "/console/accounts": reading,
  "/console/accounts/[id]": reading,
  "/console/audit": { action: "read", noun: "audit" },
  "/console/audit/csv": { action: "export", noun: "audit" },
  "/console/imports": readingImports,
  "/console/imports/upload": importing,
  "/console/imports/[id]": readingImports,
  "/console/imports/[id]/rejects": readingImports,
  checkImport: importing,
  commitImport: importing,
  cancelImport: importing,
  undoImport: importing,
  emptyDistrict: { action: "import", noun: "district" },
  signIn: "anyone",
  verifySecondFactor: "anyone",
  signOut: "signed-in",
  changePassword: "signed-in",
  endSession: "signed-in",
  endOtherSessions: "signed-in",
  setUpSecondFactor: "signed-in",
  confirmSecondFactor: "signed-in",
  dropSecondFactor: "signed-in",
  createAccount: managing,
  disableAccount: managing,
  enableAccount: managing,
  addGrant: managing,
  removeGrant: managing,
} as const satisfies Record<string, Admission>;

export type Operation = keyof typeof operations;

const patterns = Object.keys(operations)
  .filter((operation) => operation.startsWith("/"))
  .map((operation) => ({
    operation: operation as Operation,
    pattern: new RegExp(`^${operation.replace(/\[\w+\]/g, "[^/]+")}$`),
  }));

/** The page of the console that an address without locale asks for; null where there is none. */
export function pageAsked(path: string): Operation | null {
  return patterns.find(({ pattern }) => pattern.test(path))?.operation ?? null;
}
