/** Services and areas as far as counting them asks. */
type Listed = { readonly needs: readonly string[]; readonly areas: readonly string[] };
type Area = { readonly slug: string; readonly name: string };

/** How many services help with a need in each area, in words: `Carlow 2, Kilkenny none`. A service counts in each of its areas. */
export const whereInWords = (need: string, services: readonly Listed[], areas: readonly Area[]): string => {
  const helping = services.filter(({ needs }) => needs.includes(need));
  return areas
    .map(({ slug, name }) => {
      const count = helping.filter((service) => service.areas.includes(slug)).length;
      return `${name} ${count === 0 ? 'none' : count}`;
    })
    .join(', ');
};
