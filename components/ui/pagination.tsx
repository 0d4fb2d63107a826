import Link from "next/link";
import { getTranslations } from "next-intl/server";

type Props = {
  /** Path and query of the list without `page`. */
  path: string;
  params: URLSearchParams;
  page: number;
  pageSize: number;
  total: number;
};

/** Previous and next page as links, and where we are in words. `page` counts from 1. */
export async function Pagination({ path, params, page, pageSize, total }: Props) {
  if (total <= pageSize) return null;
  const t = await getTranslations("site");
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav aria-label={t("pages")} className="pagination">
      {page > 1 ? <PageLink {...{ path, params }} page={page - 1} label={t("previousPage")} rel="prev" /> : <span />}
      <span>{t("pageRange", { from, to, total })}</span>
      {to < total ? <PageLink {...{ path, params }} page={page + 1} label={t("nextPage")} rel="next" /> : <span />}
    </nav>
  );
}

function PageLink(props: { path: string; params: URLSearchParams; page: number; label: string; rel: string }) {
  const params = new URLSearchParams(props.params);
  if (props.page > 1) params.set("page", String(props.page));
  else params.delete("page");
  const search = params.toString();
  return (
    <Link href={search ? `${props.path}?${search}` : props.path} rel={props.rel} prefetch={false} className="tap-line">
      {props.label}
    </Link>
  );
}
