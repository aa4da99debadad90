import { randomUUID } from "node:crypto";
import type { Tenant } from "@markethall/auth";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import type { InvalidField } from "../domain/invalid-field.js";
import {
  MAX_VIEWS,
  parseViewName,
  parseViewQuery,
  type SavedViewPlace,
  viewNameKey,
} from "../domain/saved-view.js";
import { SavedViewEntity } from "../entities/saved-view.entity.js";

export interface ViewNameTaken {
  readonly kind: "ViewNameTaken";
}

export interface TooManyViews {
  readonly kind: "TooManyViews";
}

/** Whose views they are, and where the person belongs. */
export interface ViewOwner extends Tenant {
  readonly userId: string;
}

interface ViewToSave {
  /** Which one is changed; null makes one. */
  readonly id: string | null;
  readonly place: SavedViewPlace;
  readonly name: string;
  readonly query: string;
  readonly isDefault: boolean;
}

/** Views of pages, each of one person. Row-level security hides them from everybody else. */
export class SavedViewService {
  /** Of these places, by name. */
  async of(
    tx: Tx,
    userId: string,
    places: readonly SavedViewPlace[],
  ): Promise<readonly SavedViewEntity[]> {
    await this.actAs(tx, userId);
    return tx
      .createQueryBuilder(SavedViewEntity, "v")
      .where("v.user_id = :userId and v.place = any(:places)", { userId, places })
      .orderBy("v.name_key")
      .getMany();
  }

  async get(tx: Tx, userId: string, id: string): Promise<SavedViewEntity | null> {
    await this.actAs(tx, userId);
    return tx.findOneBy(SavedViewEntity, { id, userId });
  }

  /** Makes a view, or changes one of the same place. A new default takes the place of the one before. */
  async save(
    tx: Tx,
    owner: ViewOwner,
    input: ViewToSave,
    now: Date,
  ): Promise<Result<{ id: string }, InvalidField | NotFound | ViewNameTaken | TooManyViews>> {
    const name = parseViewName(input.name);
    if (!name.ok) return name;
    const query = parseViewQuery(input.query);
    if (!query.ok) return query;
    const { place, isDefault } = input;
    const { userId, resellerId, customerId } = owner;
    await this.actAs(tx, userId);
    // Two windows of one person stand in line, or both would add the last one or make a default.
    await tx.query("select pg_advisory_xact_lock(hashtext('saved_view ' || $1))", [userId]);
    const others = await tx.findBy(SavedViewEntity, { userId, place });
    const present = others.find(({ id }) => id === input.id) ?? null;
    if (input.id !== null && !present) return err(notFound);
    const nameKey = viewNameKey(name.value);
    if (others.some((one) => one !== present && one.nameKey === nameKey))
      return err({ kind: "ViewNameTaken" });
    if (!present && others.length >= MAX_VIEWS) return err({ kind: "TooManyViews" });
    if (isDefault)
      await tx.update(SavedViewEntity, { userId, place, isDefault: true }, { isDefault: false });

    const view = { name: name.value, nameKey, query: query.value, isDefault };
    if (present) {
      await tx.update(SavedViewEntity, { id: present.id }, view);
      return ok({ id: present.id });
    }
    const id = randomUUID();
    const made = { id, resellerId, customerId, userId, place, createdAt: now };
    await tx.insert(SavedViewEntity, { ...made, ...view });
    return ok({ id });
  }

  async delete(tx: Tx, userId: string, id: string): Promise<Result<{ id: string }, NotFound>> {
    await this.actAs(tx, userId);
    const { affected } = await tx.delete(SavedViewEntity, { id, userId });
    return affected ? ok({ id }) : err(notFound);
  }

  /** What the policy of the table reads, until the transaction ends. */
  private actAs(tx: Tx, userId: string): Promise<unknown> {
    return tx.query("select set_config('app.user', $1, true)", [userId]);
  }
}
