import { createPlumbing, enableTenancy, type SubgraphSchema } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

class CreateNotes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlumbing(runner);
    await runner.query(`
      create table note (
        id          uuid primary key,
        reseller_id uuid not null,
        customer_id uuid,
        text        text not null
      )`);
    await enableTenancy(runner, "note", { customer: true });
    await runner.query("create table unprotected (id uuid primary key, reseller_id uuid not null)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table note, unprotected");
  }
}

/** The smallest subgraph: proves the foundation without the rules of a real one. */
export const noteSchema: SubgraphSchema = {
  name: "catalog",
  entities: [],
  migrations: [CreateNotes1700000000000],
};
