-- Sign-in. The schema auth belongs to better-auth 1.7.25; its tables are what that version compiles
-- itself (see README.md here), so an update of it that changes them needs a new file.
create schema auth;

create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);

create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- A person's own keys for the API. Only the hash is kept; a key is revoked, never deleted.
create table api_key (
  vendor_id uuid not null,
  api_key_id uuid not null,
  person_id uuid not null,
  name text not null check (length(trim(name)) between 1 and 100),
  -- how the key begins, so that its owner recognises it
  start text not null,
  key_hash bytea not null check (length(key_hash) = 32),
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (vendor_id, api_key_id),
  foreign key (vendor_id, person_id) references person,
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index api_key_hash on api_key (vendor_id, key_hash);
create index api_key_person on api_key (vendor_id, person_id);

-- Failed sign-ins by address and by account, counted in windows; a row is forgotten by being overwritten.
create table sign_in_failure (
  vendor_id uuid not null references vendor,
  subject text not null,
  window_from timestamptz not null,
  failures int not null,
  primary key (vendor_id, subject)
);
