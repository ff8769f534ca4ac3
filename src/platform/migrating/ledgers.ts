import type { ClickHouseClient } from '@clickhouse/client'
import type pg from 'pg'
import { forCluster } from '../stores/cluster.ts'
import { type Migration, type Ran, statementsOf } from './files.ts'

/** What has run in one store, and how the next file runs there. */
export type Ledger = { ran(): Promise<readonly Ran[]>; run(migration: Migration): Promise<void> }

export async function prepareLedgers(
  connection: pg.PoolClient,
  facts: ClickHouseClient,
  cluster: string | undefined,
): Promise<void> {
  await connection.query(`
    DO $$ DECLARE
      caller text;
      -- From 16 on who made a role may give it to others, and not yet take it.
      takes text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
    BEGIN
      FOREACH caller IN ARRAY '{meguri_app,meguri_partner,meguri_person}'::text[] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = caller) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', caller); END IF;
        IF NOT pg_has_role(current_user, caller, takes) THEN EXECUTE format('GRANT %I TO %I', caller, current_user); END IF;
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), caller);
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', caller);
      END LOOP;
    END $$;
    CREATE TABLE IF NOT EXISTS meguri_migrations (
      room text, file text, checksum text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, file))`)
  const ledger = `CREATE TABLE IF NOT EXISTS meguri_migrations (
    room String, file String, checksum String, ran_at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY (room, file)`
  for (const query of forCluster(ledger, cluster)) await facts.command({ query })
}

/** Within the transaction of the connection. What a file left to be checked at the end is checked before the next one alters anything. */
export function recordsLedger(connection: pg.PoolClient): Ledger {
  return {
    async ran() {
      return (await connection.query<Ran>('SELECT room, file, checksum FROM meguri_migrations')).rows
    },
    async run({ room, file, sql, checksum }) {
      await connection.query(sql)
      await connection.query('SET CONSTRAINTS ALL IMMEDIATE')
      await connection.query('INSERT INTO meguri_migrations (room, file, checksum) VALUES ($1, $2, $3)', [
        room,
        file,
        checksum,
      ])
    },
  }
}

/** ClickHouse has no transactions: its files must bear being run again from the start, so each CREATE becomes IF NOT EXISTS. */
export function factsLedger(facts: ClickHouseClient, cluster: string | undefined): Ledger {
  return {
    async ran() {
      const query = 'SELECT room, file, checksum FROM meguri_migrations'
      return (await facts.query({ query, format: 'JSONEachRow' })).json<Ran>()
    },
    async run({ room, file, sql, checksum }) {
      for (const statement of statementsOf(sql))
        for (const query of forCluster(statement, cluster)) await facts.command({ query })
      await facts.insert({ table: 'meguri_migrations', values: [{ room, file, checksum }], format: 'JSONEachRow' })
    },
  }
}
