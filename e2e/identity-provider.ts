import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Who is at the provider's keyboard, and how they sign in there. */
export type Person = { sub: string; email?: string; verified?: boolean; amr?: string[]; acr?: string };

export type IdentityProvider = {
  issuer: string;
  /** Settings of the product that lets people in by it. */
  settings: Record<string, string>;
  /** From now on this person is there; null: nobody, and every request is refused. */
  seat(person: Person | null): void;
  /** Makes the client known once it is known where it is. */
  admit(site: string): void;
  stop(): Promise<void>;
};

const CLIENT = { id: "service-map", secret: "k3Vd8sQz1Lp6Wm4Xy9Tb" };

/** A conformant provider of OpenID Connect, which asks nobody for a password: who is seated is who signs in. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let listener: RequestListener = (_, answer) => answer.writeHead(503).end();
  const server = createServer((request, answer) => listener(request, answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  let seated: Person | null = null;

  const admit = (site: string) => {
    const provider = providerOf(issuer, site, people);
    const own = provider.callback();
    listener = (request, answer) => {
      if (request.url?.startsWith("/interaction/")) void finish(provider, seated, request, answer);
      else own(request, answer);
    };
  };
  return {
    issuer,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_LABEL: "统一身份认证",
      OIDC_SECOND_FACTOR_ACR: "urn:example:high",
      OIDC_PRIVATE_NETWORK: "on",
    },
    seat: (person) => {
      seated = person;
      if (person) people.set(person.sub, person);
    },
    admit,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function finish(provider: Provider, person: Person | null, ...[request, answer]: Parameters<RequestListener>) {
  const { grantId, params, prompt } = await provider.interactionDetails(request, answer);
  if (!person) {
    await provider.interactionFinished(request, answer, { error: "access_denied" });
    return;
  }
  const login = { accountId: person.sub, amr: person.amr, acr: person.acr };
  if (prompt.name === "login") {
    await provider.interactionFinished(request, answer, { login });
    return;
  }
  const known = grantId ? await provider.Grant.find(grantId) : undefined;
  const grant = known ?? new provider.Grant({ accountId: person.sub, clientId: String(params.client_id) });
  grant.addOIDCScope("openid email");
  await provider.interactionFinished(request, answer, { consent: { grantId: await grant.save() } });
}

function providerOf(issuer: string, site: string, people: ReadonlyMap<string, Person>): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${site}/console/sign-in/oidc/callback`],
      },
    ],
    claims: { openid: ["sub", "acr", "amr"], email: ["email", "email_verified"] },
    acrValues: ["urn:example:high"],
    pkce: { required: () => true },
    cookies: { keys: ["of-a-test"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    // A person who takes another's seat has to sign in again.
    ttl: { Session: 1, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => {
        const person = people.get(sub);
        return { sub, email: person?.email, email_verified: person?.verified ?? true };
      },
    }),
  });
}
