/** Whether a status says itself when it was reported (2022年11月报道已建成): it is no older than that. */
export function isDatedReport(status: string | null): boolean {
  return /^\d{4}年(?:\d{1,2}月)?报道/.test(status ?? "");
}
