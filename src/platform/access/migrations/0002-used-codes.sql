-- Codes of an authenticator that were used: each signs in once, though it is shown for a minute and a half.
CREATE TABLE auth."usedCode" ("userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE, "code" text NOT NULL, "usedAt" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("userId", "code"));
