import { Denied } from "@/components/console/denied";

/** Of a page that asks by itself, once it is under way. */
export default function ForbiddenPage() {
  return <Denied />;
}
