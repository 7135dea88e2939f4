import { isoInstant } from '../units/stamp.ts';
import { DAY_SECONDS, type Day, day, type Instant, instant, type Zone } from '../units/time.ts';
import type { World } from './world.ts';

/** Now, as a scorecard is stamped. */
export const madeAt = (world: World, zone: Zone): string => isoInstant(now(world), zone);

/** The day it is in the zone, by the clock. */
export const today = (world: World, zone: Zone): Day => day(Math.floor(zone.wall(now(world)) / DAY_SECONDS));

const now = (world: World): Instant => instant(Math.floor(world.now() / 1000));
