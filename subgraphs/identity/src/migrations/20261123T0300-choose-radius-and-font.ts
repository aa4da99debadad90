import type { MigrationInterface, QueryRunner } from "typeorm";

/** A brand is also how round its corners are and what it is written in; portals that are there stay as they look. */
export class ChooseRadiusAndFont1795402800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reseller
        add column radius text not null default 'SOFT'
          constraint reseller_radius check (radius in ('SHARP', 'SOFT', 'ROUND')),
        add column font text not null default 'INTER'
          constraint reseller_font check (font in ('INTER', 'SYSTEM', 'HUMANIST', 'SERIF'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table reseller drop column radius, drop column font");
  }
}
