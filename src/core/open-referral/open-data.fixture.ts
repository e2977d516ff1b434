import { threeAreas } from '../directory/service.fixture.ts';
import type { Service } from '../directory/service.ts';
import { type OpenDirectory, openDirectory } from './api/open-directory.ts';
import { type KnownPlace, type OpenData, openDataOf } from './open-data.ts';
import type { RecordId } from './record-ids.ts';
import { openDoor } from './whole-service.fixture.ts';

const needs = [
  { slug: 'somebody-to-talk-to', name: 'Somebody to talk to', description: 'A person who listens.' },
  { slug: 'grief', name: 'Grief', description: 'Somebody died.' },
].map((need) => ({ ...need, offeredInContactForm: true }));

/** The key of a made-up network. */
export const sampleKey = '5d0a4a0e-64f6-4a6b-9c39-0c6b8f0c2a71';

/** Two towns, 30 km apart. */
export const twoTowns: readonly KnownPlace[] = [
  { name: 'Northtown', also: ['An Baile Thuaidh'], area: 'north', latitude: 52.8, longitude: -7 },
  { name: 'Middleton', area: 'middle', latitude: 52.53, longitude: -7 },
];

/** The open data of a made-up network with these services, by their slugs. */
export const makeOpenData = (services: Readonly<Record<string, Service>>, today: string): OpenData =>
  openDataOf(
    { openDataKey: sampleKey, country: 'IE', timeZone: 'Europe/Dublin', areas: threeAreas },
    needs,
    { 'open-door': openDoor, 'nobody-s': { name: 'Without a service', description: 'It runs nothing.' } },
    Object.entries(services).map(([slug, service]) => ({ slug, service })),
    twoTowns,
    today,
  );

/** The same, ready to be asked. */
export const makeDirectory = (
  services: Readonly<Record<string, Service>>,
  id: RecordId,
  today = '2026-11-22',
): OpenDirectory => openDirectory(makeOpenData(services, today), today, id);
