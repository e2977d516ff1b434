/** When providers were asked about their listings. */
export const listingChecks = /* sql */ `
-- When the provider of a listing was asked last whether it is still correct. What opens the link in the mail is not here:
-- it is made from this line with the site's secret.
create table listing_check (
  listing text primary key,
  reference text not null unique check (reference ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$'),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz
);

-- Whether the door knew, by such a link, that the provider says it. What is sealed inside cannot claim that by itself.
alter table listing_report add column from_provider boolean not null default false;
`;
