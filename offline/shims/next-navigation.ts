import { asked } from "@/offline/asked";

/** Thrown by a page that has nothing under its address, or sends people elsewhere. */
export class Elsewhere extends Error {
  constructor(readonly to: string | null) {
    super(to ?? "not found");
  }
}

export function notFound(): never {
  throw new Elsewhere(null);
}

export function redirect(to: string): never {
  throw new Elsewhere(to);
}

export const permanentRedirect = redirect;
export const usePathname = () => asked().pathname;
export const useSearchParams = () => asked().searchParams;
export const useRouter = () => ({});
