import type { Actor } from "@markethall/auth";
import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { openWorld, type World } from "./world.js";

/** Of the file that runs. */
export let world: World;
/** Of the test that runs. */
export let reseller: ResellerEntity;
/** The owner of {@link reseller}. */
export let owner: Actor;

/** Opens a world for the tests of a file, and gives each of them a reseller of its own, its owner, and nothing announced yet. */
export function playInAWorld(): void {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    reseller = await world.reseller();
    const tenant = { resellerId: reseller.id, customerId: null };
    owner = (await world.user(tenant, "RESELLER_OWNER")).actor;
    await world.announced();
  });
}
