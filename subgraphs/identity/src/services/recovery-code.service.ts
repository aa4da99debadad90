import { randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import {
  readRecoveryCode,
  RECOVERY_CODE_BYTES,
  RECOVERY_CODES,
  writeRecoveryCode,
} from "../domain/recovery-code.js";
import type { UserEntity } from "../entities/user.entity.js";
import { hashSecret } from "./secret.js";

/** Codes on paper for the day the phone is gone: each works once. */
export class RecoveryCodeService {
  /** Ten new codes; all older ones end. They are nowhere but in the answer. */
  async renew(tx: Tx, user: UserEntity, now: Date): Promise<string[]> {
    await this.remove(tx, user.id);
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      writeRecoveryCode(randomBytes(RECOVERY_CODE_BYTES)),
    );
    await tx.query(
      `insert into recovery_code (id, reseller_id, customer_id, user_id, code_hash, created_at)
       select id, $1, $2, $3, hash, $4 from unnest($5::uuid[], $6::bytea[]) as new (id, hash)`,
      [
        user.resellerId,
        user.customerId,
        user.id,
        now,
        codes.map(() => randomUUID()),
        codes.map((code) => hashSecret(readRecoveryCode(code))),
      ],
    );
    return codes;
  }

  /** Uses a code up. Of two that come at once one wins: the row decides. */
  async use(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
    const [used] = await tx.query(
      `update recovery_code set used_at = $3
        where user_id = $1 and code_hash = $2 and used_at is null returning id`,
      [userId, hashSecret(readRecoveryCode(code)), now],
    );
    return used.length === 1;
  }

  async remove(tx: Tx, userId: string): Promise<void> {
    await tx.query("delete from recovery_code where user_id = $1", [userId]);
  }
}
