/**
 * SQL for how many minor units make a major one: 100 for USD, 1 for JPY, 1 000 for KWD. The few currencies without the usual
 * two decimals are named, as in ISO 4217; a test holds this equal to @markethall/money.
 */
export function minorUnitScale(currency: string): string {
  return `(case when ${currency} in (${quoted(withoutDecimals)}) then 1
                when ${currency} in (${quoted(withThree)}) then 1000
                when ${currency} in (${quoted(withFour)}) then 10000 else 100 end)::numeric`;
}

const withoutDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(
  " ",
);
const withThree = "BHD IQD JOD KWD LYD OMR TND".split(" ");
const withFour = "CLF UYW".split(" ");

function quoted(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(", ");
}
