export {
  currenciesWithoutDecimals,
  type CurrencyCode,
  currencyCode,
  exponent,
  isCurrencyCode,
} from "./currency.js";
export {
  add,
  allocate,
  compare,
  formatMoney,
  isNegative,
  type Money,
  money,
  negate,
  parseMoney,
  subtract,
  sum,
  times,
  zero,
} from "./money.js";
export { margin, marginPercent, markupPercent } from "./margin.js";
export { Decimal, decimal, rate, type Rate, roundHalfAway, roundRate, toDecimal } from "./rate.js";
