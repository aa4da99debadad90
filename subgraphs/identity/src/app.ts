import { RefusalTally } from "@markethall/events";
import {
  buildSubgraph,
  createSubgraphServer,
  SealedAnswers,
  type Subgraph,
  type SubgraphServer,
} from "@markethall/graph";
import { OutboundClient } from "@markethall/outbound";
import type { Clock } from "@markethall/result";
import { type Database, type Logger, SecretBox } from "@markethall/runtime";
import {
  ClientTokensResolver,
  OpenSessionsResolver,
  ResellerExtentResolver,
  SecretTokensResolver,
} from "./graph/access-counts.resolver.js";
import { AccountSecurityResolver } from "./graph/account-security.resolver.js";
import { ApiClientResolver } from "./graph/api-client.resolver.js";
import { AuditResolver } from "./graph/audit.resolver.js";
import { ClockResolver } from "./graph/clock.resolver.js";
import { CustomerImportResolver } from "./graph/customer-import.resolver.js";
import { CustomerChangesResolver } from "./graph/customer-changes.resolver.js";
import { CustomerResolver, VendorAuthorizationResolver } from "./graph/customer.resolver.js";
import { internalRoutes } from "./graph/internal-routes.js";
import { InvitationResolver } from "./graph/invitation.resolver.js";
import { PasskeySignInResolver } from "./graph/passkey-sign-in.resolver.js";
import { PasswordResolver } from "./graph/password.resolver.js";
import { ResellerResolver } from "./graph/reseller.resolver.js";
import { SavedViewResolver } from "./graph/saved-view.resolver.js";
import { SecondFactorResolver } from "./graph/second-factor.resolver.js";
import { SecurityPolicyResolver } from "./graph/security-policy.resolver.js";
import { SignInResolver } from "./graph/sign-in.resolver.js";
import { SignUpResolver } from "./graph/sign-up.resolver.js";
import { StorefrontResolver } from "./graph/storefront.resolver.js";
import { SuspensionResolver } from "./graph/suspension.resolver.js";
import { TermsResolver } from "./graph/terms.resolver.js";
import { WebhookChangesResolver } from "./graph/webhook-changes.resolver.js";
import { WebhookResolver } from "./graph/webhook.resolver.js";
import { UserResolver } from "./graph/user.resolver.js";
import { AccountSecurityService } from "./services/account-security.service.js";
import { AdmissionService } from "./services/admission.service.js";
import { ApiClientSecretService } from "./services/api-client-secret.service.js";
import { ApiClientService } from "./services/api-client.service.js";
import { AuditService } from "./services/audit.service.js";
import { AuthenticatorAppService } from "./services/authenticator-app.service.js";
import { CustomerImportService } from "./services/customer-import.service.js";
import { CustomerService } from "./services/customer.service.js";
import { InvitationService } from "./services/invitation.service.js";
import { KnownSourceService } from "./services/known-source.service.js";
import { LinkService } from "./services/link.service.js";
import { OnboardingService } from "./services/onboarding.service.js";
import { PasskeySignInService } from "./services/passkey-sign-in.service.js";
import { PasskeyService } from "./services/passkey.service.js";
import { PasswordService } from "./services/password.service.js";
import { ProofService } from "./services/proof.service.js";
import { ReauthenticationService } from "./services/reauthentication.service.js";
import { RecoveryCodeService } from "./services/recovery-code.service.js";
import { ResellerService } from "./services/reseller.service.js";
import { SavedViewService } from "./services/saved-view.service.js";
import { SecondFactorService } from "./services/second-factor.service.js";
import { SecondStepService } from "./services/second-step.service.js";
import { SecurityPolicyService } from "./services/security-policy.service.js";
import { SessionService } from "./services/session.service.js";
import { SignInService } from "./services/sign-in.service.js";
import { SignUpService } from "./services/sign-up.service.js";
import { SuspensionService } from "./services/suspension.service.js";
import { TermsService } from "./services/terms.service.js";
import { ThrottleService } from "./services/throttle.service.js";
import { WebhookDeliveryService } from "./services/webhook-delivery.service.js";
import { WebhookEndpointService } from "./services/webhook-endpoint.service.js";
import { UserService } from "./services/user.service.js";
import { VendorAuthorizationService } from "./services/vendor-authorization.service.js";

export interface AppParts {
  readonly db: Database;
  readonly publicUrl: string;
  readonly testClock: boolean;
  /** Seals what must be read again; hex. */
  readonly secretsKey: string;
  /** Origins that webhooks may go to though they are not public. */
  readonly outboundAllow?: readonly string[];
  /** Ends sessions and links; the business clock ends none, or setting it would let old ones live again. */
  readonly realTime?: Clock;
}

interface Services {
  readonly sessions: SessionService;
  readonly apiClients: ApiClientService;
}

const systemTime: Clock = { now: () => new Date() };

/** The graph of identity, and the services that its internal routes share with it. */
export async function buildGraph({
  db,
  publicUrl,
  testClock,
  secretsKey,
  outboundAllow = [],
  realTime = systemTime,
}: AppParts): Promise<Subgraph & Services> {
  const throttle = new ThrottleService(db);
  const links = new LinkService();
  const users = new UserService();
  const terms = new TermsService();
  const customers = new CustomerService();
  const knownSources = new KnownSourceService(db);
  const sessions = new SessionService(db, knownSources);
  const signIns = new SignInService(db, throttle, knownSources);
  const box = new SecretBox(secretsKey);
  const answers = new SealedAnswers(box, realTime);
  const apps = new AuthenticatorAppService(box);
  const passkeys = new PasskeyService(publicUrl);
  const recoveryCodes = new RecoveryCodeService();
  const proofs = new ProofService(throttle, knownSources, apps, recoveryCodes, passkeys);
  const steps = new SecondStepService(db, sessions, proofs, passkeys);
  const security = new AccountSecurityService(sessions);
  const factors = new SecondFactorService({ security, sessions, apps, passkeys, recoveryCodes });
  const apiClients = new ApiClientService(db, throttle);
  const passwords = new PasswordService(users, links, sessions, security);
  const invitations = new InvitationService(users, links);
  const admissions = new AdmissionService(users, links);
  const signUps = new SignUpService(customers, users, terms);
  const authorizations = new VendorAuthorizationService(db);
  const onboarding = new OnboardingService(customers, invitations, authorizations);

  const storefront = new StorefrontResolver(terms, publicUrl);
  const reseller = new ResellerResolver(new ResellerService(terms), publicUrl);
  const customer = new CustomerResolver();
  const user = new UserResolver(customer);
  const termsResolver = new TermsResolver(terms);
  const subgraph = await buildSubgraph({
    resolvers: [
      storefront,
      reseller,
      user,
      new OpenSessionsResolver(realTime),
      new ClientTokensResolver(realTime),
      new SecretTokensResolver(realTime),
      new ResellerExtentResolver(realTime),
      new SavedViewResolver(new SavedViewService()),
      new SignUpResolver(signUps, admissions, links, throttle, realTime),
      new SignInResolver(signIns, sessions, steps, proofs, realTime),
      new PasskeySignInResolver(
        new PasskeySignInService(db, throttle, passkeys, sessions),
        sessions,
        realTime,
      ),
      new AccountSecurityResolver(
        security,
        new ReauthenticationService(signIns, proofs, passkeys, sessions),
        sessions,
        answers,
        realTime,
      ),
      new SecondFactorResolver(factors, security, sessions, answers, realTime),
      new SecurityPolicyResolver(new SecurityPolicyService(security), factors, realTime),
      new PasswordResolver(passwords, signIns, links, throttle, sessions, answers, realTime),
      new InvitationResolver(invitations, links, sessions, answers, realTime),
      customer,
      new VendorAuthorizationResolver(),
      new CustomerImportResolver(new CustomerImportService(), customer),
      new CustomerChangesResolver(customers, onboarding, authorizations, sessions, customer),
      new SuspensionResolver(new SuspensionService(users, sessions), customer),
      termsResolver,
      new WebhookResolver(realTime),
      new WebhookChangesResolver(
        new WebhookEndpointService(box),
        new WebhookDeliveryService(),
        new OutboundClient({ allow: outboundAllow }),
        realTime,
      ),
      new ApiClientResolver(apiClients, new ApiClientSecretService(), answers, realTime),
      new AuditResolver(new AuditService()),
      new ClockResolver(testClock, realTime),
    ],
    references: {
      Storefront: ({ id }, context) => storefront.load(context, id),
      Reseller: ({ id }, context) => reseller.load(context, id),
      Customer: ({ id }, context) => customer.load(context, id),
      User: ({ id }, context) => user.load(context, id),
      Terms: ({ id }, context) => termsResolver.load(context, id),
    },
  });
  return { ...subgraph, sessions, apiClients };
}

/** The whole subgraph as a server: its graph, and what only the gateway asks. */
export async function createApp(
  parts: AppParts & { readonly signingKey: string; readonly log: Logger },
): Promise<SubgraphServer> {
  const { schema, sessions, apiClients } = await buildGraph(parts);
  const { db, signingKey, log, realTime = systemTime } = parts;
  const strangers = new RefusalTally(db, (error) =>
    log.error({ err: error }, "refusals were not audited"),
  );
  return createSubgraphServer({
    schema,
    db,
    signingKey,
    log,
    internalRoutes: internalRoutes({ db, sessions, apiClients, realTime, strangers, log }),
    strangers,
  });
}
