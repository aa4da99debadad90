import {
  type Environment,
  optionalSetting,
  portSetting,
  requireSetting,
} from "@markethall/runtime";

export interface MailSinkConfig {
  /** Of the HTTP side. */
  readonly port: number;
  readonly smtpPort: number;
  readonly host: string;
  /** Each mail becomes two files here: as it came (.eml) and as it reads (.json). */
  readonly outboxDir: string;
  readonly logLevel: string;
}

/** @throws MissingSettingError or RangeError naming the setting. */
export function readConfig(env: Environment = process.env): MailSinkConfig {
  return {
    port: portSetting(env, "PORT", 4019),
    smtpPort: portSetting(env, "SMTP_PORT", 4018),
    host: optionalSetting(env, "HOST", "127.0.0.1"),
    outboxDir: requireSetting(env, "OUTBOX_DIR"),
    logLevel: optionalSetting(env, "LOG_LEVEL", "info"),
  };
}
