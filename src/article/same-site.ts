/** Whether two addresses are of one site: the same host, with or without `www.`. */
export function sameSite(a: string, b: string): boolean {
  const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');
  return URL.canParse(a) && URL.canParse(b) && host(a) === host(b);
}
