import type { Service } from '../../directory/service.ts';
import type { Feed, ListedService } from './feed.ts';
import type { HsdsAddress, HsdsLocation, HsdsServiceAtLocation } from './hsds.ts';
import { known } from './known.ts';

const areaName = ({ areas }: Service, feed: Feed): string => {
  const [only, ...others] = areas;
  return others.length > 0 ? '' : (feed.areas.find(({ slug }) => slug === only)?.name ?? '');
};

/**
 * Where a service is, as far as it is published. A hidden address has no location at all: nobody can tell it from an address
 * that is not known. A town alone is a location without an address. A point is that of the town, never of the house.
 */
export const locationToHsds = ({ slug, service }: ListedService, feed: Feed): HsdsServiceAtLocation[] => {
  const { address } = service;
  if (address.kind === 'hidden') return [];
  const location = feed.id('service', slug, 'location');
  const addresses: HsdsAddress[] =
    address.kind === 'town'
      ? []
      : [
          {
            id: feed.id('service', slug, 'address'),
            location_id: location,
            address_1: address.lines.join('\n'),
            city: address.town,
            state_province: areaName(service, feed),
            postal_code: address.postalCode ?? '',
            country: feed.country,
            address_type: 'physical',
          },
        ];
  const written: HsdsLocation = {
    id: location,
    location_type: 'physical',
    name: address.kind === 'town' ? address.town : service.name,
    ...known({ transportation: service.directions }),
    ...feed.pointOf(address.town),
    ...(addresses.length > 0 && { addresses }),
    ...(service.accessibility !== undefined && {
      accessibility: [
        {
          id: feed.id('service', slug, 'accessibility'),
          location_id: location,
          description: service.accessibility,
        },
      ],
    }),
  };
  return [
    {
      id: feed.id('service', slug, 'at-location'),
      service_id: feed.id('service', slug),
      location_id: location,
      location: written,
    },
  ];
};
