import type { ResellerSeed } from "@markethall/identity/seed";
import type { SignIn } from "../seed/sign-ins.js";

/** Everybody of a generated world, with the page where they sign in. */
export function signInsOf(
  resellers: readonly ResellerSeed[],
  publicUrl: string,
  password: string,
): SignIn[] {
  return resellers.flatMap(({ accountName, staff, customers }) => {
    const url = `${publicUrl}/v2c/catalog?accountName=${accountName}`;
    return [
      ...staff.map(({ name, role, email }) => ({
        who: name,
        role,
        accountName,
        email,
        password,
        url: `${publicUrl}/console`,
      })),
      ...customers.flatMap(({ name: company, people }) =>
        people.map(({ name, role, email }) => ({
          who: `${name}, ${company}`,
          role,
          accountName,
          email,
          password,
          url,
        })),
      ),
    ];
  });
}
