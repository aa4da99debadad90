/** What the specimens show: invented, and the same every day. */
export const LONG_NAME =
  "Donaudampfschifffahrtsgesellschaft für erneuerbare Energieversorgung und Verkehrsinfrastruktur mbH & Co. KG";

export const LOGO = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="32"><rect width="120" height="32" rx="6" fill="#1f6f5c"/><circle cx="20" cy="16" r="8" fill="#fff"/><rect x="40" y="13" width="64" height="6" fill="#fff"/></svg>`,
)}`;

export const usd = (amount: string) => ({ amount, currency: "USD" });

/** An instant so many minutes from now. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

/** For what a specimen offers and nobody is to be told of. */
export function nothing(): void {
  // The catalogue has nobody to tell.
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly status: string;
  readonly total: string;
  readonly placed: string;
}

const customers = ["Contoso Bakery", "Fabrikam Robotics", "Litware Legal", "Tailspin Toys"];
const statuses = ["COMPLETED", "PENDING_APPROVAL", "PROVISIONING", "NEEDS_ATTENTION", "CANCELLED"];

export function orders(count: number): Order[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    number: `O-${String(10_042 + index * 7)}`,
    customer: customers[index % customers.length] ?? "",
    status: statuses[index % statuses.length] ?? "",
    total: `${((index * 7_919) % 9_000) + 12}.${String((index * 37) % 100).padStart(2, "0")}`,
    placed: `2026-0${(index % 6) + 1}-1${index % 10}`,
  }));
}
