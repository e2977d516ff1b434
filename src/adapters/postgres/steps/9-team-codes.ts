/** Who remains at a removal is confirmed by those who hold the agency's key, and not by this database. */
export const teamCodes = /* sql */ `
-- A code over agency and recipient, made in a colleague's browser with the newest key of the ring. Null: nobody made one yet.
alter table worker_key
  add column team_code bytea check (octet_length(team_code) = 32);
`;
