// @ts-check

/** Styles, letters and drawings of this site; nothing that runs, sends or asks. */
const policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:";

/**
 * A page of the site as something to look at: without its scripts and with a policy that lets it do nothing. It is meant
 * for a frame without rights, in which links open nowhere and forms are not sent.
 * @param {string} html
 * @returns {string}
 */
export const quietPage = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const part of page.querySelectorAll('script, base, meta[http-equiv], link:not([rel="stylesheet"])'))
    part.remove();
  const rule = page.createElement('meta');
  rule.httpEquiv = 'Content-Security-Policy';
  rule.content = policy;
  const nowhere = page.createElement('base');
  nowhere.target = '_blank';
  page.head.prepend(rule, nowhere);
  return `<!doctype html>${page.documentElement.outerHTML}`;
};
