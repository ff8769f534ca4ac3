-- Identity (who someone is) belongs to better-auth, in a schema of its own; what they may do belongs to us.
CREATE SCHEMA auth;
CREATE TABLE auth."user" ("id" text NOT NULL PRIMARY KEY, "name" text NOT NULL, "email" text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL, "image" text, "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "twoFactorEnabled" boolean, "locale" text);
CREATE TABLE auth."session" ("id" text NOT NULL PRIMARY KEY, "expiresAt" timestamptz NOT NULL, "token" text NOT NULL UNIQUE, "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz NOT NULL, "ipAddress" text, "userAgent" text, "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE, "byLink" boolean);
CREATE TABLE auth."account" ("id" text NOT NULL PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL, "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz NOT NULL);
CREATE TABLE auth."verification" ("id" text NOT NULL PRIMARY KEY, "identifier" text NOT NULL, "value" text NOT NULL, "expiresAt" timestamptz NOT NULL, "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL);
CREATE TABLE auth."twoFactor" ("id" text NOT NULL PRIMARY KEY, "secret" text NOT NULL, "backupCodes" text NOT NULL, "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
CREATE TABLE auth."passkey" ("id" text NOT NULL PRIMARY KEY, "name" text, "publicKey" text NOT NULL, "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE, "credentialID" text NOT NULL, "counter" integer NOT NULL, "deviceType" text NOT NULL, "backedUp" boolean NOT NULL, "transports" text, "createdAt" timestamptz, "aaguid" text);
CREATE TABLE auth."rateLimit" ("id" text NOT NULL PRIMARY KEY, "key" text NOT NULL UNIQUE, "count" integer NOT NULL, "lastRequest" bigint NOT NULL);
CREATE INDEX ON auth."session" ("userId");
CREATE INDEX ON auth."account" ("userId");
CREATE INDEX ON auth."verification" ("identifier");
CREATE INDEX ON auth."twoFactor" ("secret");
CREATE INDEX ON auth."twoFactor" ("userId");
CREATE INDEX ON auth."passkey" ("userId");
CREATE INDEX ON auth."passkey" ("credentialID");

CREATE TABLE members (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  user_id      text REFERENCES auth."user" ("id") ON DELETE SET NULL,
  name         text NOT NULL CHECK (name <> ''),
  email        text NOT NULL DEFAULT '',
  role         text NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'csm', 'agent', 'viewer', 'partner')),
  joined_at    timestamptz NOT NULL DEFAULT now(),
  left_at      timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id)
);
CREATE INDEX members_of_user ON members (user_id);
SELECT guard_rows('members'), log_changes('members');

CREATE TABLE invitations (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  email        text NOT NULL,
  role         text NOT NULL CHECK (role IN ('admin', 'manager', 'csm', 'agent', 'viewer', 'partner')),
  hash         text NOT NULL UNIQUE,
  author       text NOT NULL DEFAULT current_author(),
  invited_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  accepted_at  timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT guard_rows('invitations'), log_changes('invitations');

-- API keys: only the hash is kept. Scopes narrow what the role may do.
CREATE TABLE api_keys (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  role         text NOT NULL CHECK (role IN ('admin', 'manager', 'csm', 'agent', 'viewer')),
  scopes       text[],
  hash         text NOT NULL UNIQUE,
  hint         text NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  revoked_at   timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT guard_rows('api_keys'), log_changes('api_keys');
