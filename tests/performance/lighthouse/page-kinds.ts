/** One page of every kind that visitors meet. */
export type PageKind = {
  readonly kind: string;
  readonly path: string;
  /** Kept out of search engines on purpose, so that search engines cannot crawl it is no fault. */
  readonly hidden?: true;
};

/** The pages that Lighthouse looks at. */
export const pageKinds: readonly PageKind[] = [
  { kind: 'home', path: '/' },
  { kind: 'help now', path: '/help-now/' },
  { kind: 'guidance, the shelf', path: '/families/' },
  { kind: 'guidance', path: '/families/if-they-wont-get-help/' },
  { kind: 'guidance for professionals', path: '/professionals/first-contact/' },
  { kind: 'directory', path: '/directory/' },
  { kind: 'county', path: '/directory/waterford/' },
  { kind: 'need', path: '/directory/need/family-support/' },
  { kind: 'service', path: '/service/cuan-saor/' },
  { kind: 'search', path: '/search/' },
  { kind: 'words', path: '/words/' },
  { kind: 'start', path: '/start/' },
  { kind: 'contact', path: '/contact/' },
  { kind: 'coming back', path: '/contact/return/', hidden: true },
  { kind: 'inbox', path: '/inbox/', hidden: true },
  { kind: 'tools', path: '/tools/' },
  { kind: 'tool', path: '/tools/emergency-card/' },
  { kind: 'list to take along', path: '/shortlist/', hidden: true },
  { kind: 'coverage', path: '/professionals/coverage/' },
  { kind: 'coverage by time', path: '/professionals/coverage/when-and-how/' },
  { kind: 'gaps', path: '/professionals/coverage/gaps/' },
  { kind: 'partners', path: '/partners/' },
  { kind: 'planners', path: '/partners/tell-the-planners/' },
  { kind: 'packs', path: '/packs/' },
  { kind: 'desk', path: '/desk/', hidden: true },
  { kind: 'where requests go', path: '/desk/routing/', hidden: true },
  { kind: 'open data', path: '/open-data/' },
  { kind: 'something is wrong', path: '/listing-report/', hidden: true },
  { kind: 'checking', path: '/editors/', hidden: true },
  { kind: 'privacy', path: '/privacy/' },
  { kind: 'accessibility', path: '/accessibility/' },
  { kind: 'about', path: '/about/' },
  { kind: 'leaving', path: '/leave/' },
  // Asked for by its own name: Lighthouse does not look at an answer of 404.
  { kind: 'not found', path: '/404.html', hidden: true },
];
