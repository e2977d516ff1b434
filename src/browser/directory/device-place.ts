import type { Point } from '#core/places/distance.ts';

/** Where this device is, or why not, in a sentence for its owner. */
export type DevicePlace =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'no'; readonly sentence: string };

const sentences: Readonly<Record<number, string>> = {
  [1]: 'Your browser did not tell this page where you are. That is fine: write a town.',
  [2]: 'Your device does not know where it is just now. Write a town.',
  [3]: 'That took too long. Try again, or write a town.',
};

/** Asks the browser where the device is. It asks its owner first, and the answer is not sent anywhere by this page. */
export const devicePlace = (): Promise<DevicePlace> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ kind: 'point', point: { latitude, longitude } }),
      ({ code }) => resolve({ kind: 'no', sentence: sentences[code] ?? 'That did not work. Write a town.' }),
      { enableHighAccuracy: false, timeout: 20_000, maximumAge: 300_000 },
    );
  });

/** Whether this browser could say where the device is. */
export const hasDevicePlace = (): boolean => 'geolocation' in navigator && isSecureContext;
