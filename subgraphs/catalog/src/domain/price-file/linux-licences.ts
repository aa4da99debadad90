import { err, ok, type Result } from "@markethall/result";
import { type PriceEntry, readPrice } from "./price-entry.js";

/** A file of distribution → product → number of processors → price. */
export function isLinuxLicence(value: unknown): boolean {
  return typeof value === "string";
}

/**
 * Linux licences for virtual machines in Azure: a plan for each product and number of processors,
 * which may be a range (1-2, 5+).
 * The file names neither currency nor unit; its publisher's prices are US dollars for an hour.
 */
export function readLinuxLicence(
  product: string,
  processors: string,
  value: unknown,
): Result<PriceEntry, string> {
  if (!/^[1-9]\d{0,4}(-[1-9]\d{0,4}|\+)?$/.test(processors)) {
    return err("The number of processors is neither a number nor a range.");
  }
  const list = readPrice(value);
  if (!list.ok) return list;
  const skuName = `${processors} vCPU`;
  return ok({
    product: {
      name: product,
      category: "Operating systems",
      summary: "Licence for virtual machines in Azure, billed by the hour.",
    },
    skuCode: `vcpu-${processors}`,
    skuName,
    planCode: "hourly",
    planName: `${skuName}, by the hour`,
    unit: "1/Hour",
    currency: "USD",
    list: list.value,
  });
}
