import { enableTenancy } from "@markethall/runtime";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What identity knows of vendors, price books and support plans: enough to refuse one that is not there. */
export class CreateOfferFacts1795374000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_vendor (
        id   uuid not null,
        name text not null,
        constraint known_vendor_pkey primary key (id)
      )`);
    await runner.query(`
      create table known_price_book (
        id          uuid    not null,
        reseller_id uuid    not null,
        vendor_id   uuid    not null,
        currency    char(3) not null,
        constraint known_price_book_pkey primary key (id)
      )`);
    await runner.query(`
      create table known_support_plan (
        id          uuid not null,
        reseller_id uuid not null,
        constraint known_support_plan_pkey primary key (id)
      )`);
    await enableTenancy(runner, "known_price_book");
    await enableTenancy(runner, "known_support_plan");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table known_support_plan, known_price_book, known_vendor");
  }
}
