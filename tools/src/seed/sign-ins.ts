import { customers } from "./customers.js";
import { platformAdmin, resellers } from "./resellers.js";

export interface SignIn {
  readonly who: string;
  readonly role: string;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
  readonly url: string;
}

/** Everybody who can sign in, with the page where they do. */
export function signIns(publicUrl: string, password: string): SignIn[] {
  const console = `${publicUrl}/console`;
  return [
    ...resellers.flatMap(({ accountName, staff }) =>
      staff.map(({ name, role, email }) => ({
        who: name,
        role,
        accountName,
        email,
        password,
        url: console,
      })),
    ),
    ...customers
      .filter(({ status }) => status === "ACTIVE")
      .flatMap(({ reseller, name: company, people }) =>
        people.map(({ name, role, email }) => ({
          who: `${name}, ${company}`,
          role,
          accountName: reseller,
          email,
          password,
          url: `${publicUrl}/v2c/catalog?accountName=${reseller}`,
        })),
      ),
    {
      who: platformAdmin.name,
      role: platformAdmin.role,
      accountName: "",
      email: platformAdmin.email,
      password,
      url: console,
    },
  ];
}
