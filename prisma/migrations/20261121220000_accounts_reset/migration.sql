-- A first password has to be changed; how somebody signed in, and what the provider of single sign-on asked for.
ALTER TABLE "users" ADD COLUMN "must_change_password" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "sessions" ADD COLUMN "signed_in_by" TEXT NOT NULL DEFAULT 'password',
ADD COLUMN "provider_second_factor" BOOLEAN NOT NULL DEFAULT false;
