/** The least that can save an answer durably over HTTP: one route, one insert, one commit a request. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
await pool.query(
  'create table if not exists bare_response (sitting uuid, position int, chosen smallint[], number bigint)',
);

const app = new Hono();
app.put('/sittings/:sitting/responses', async (c) => {
  const { changes } = await c.req.json<{
    changes: [{ position: number; chosen: number[]; number: number }];
  }>();
  const [{ position, chosen, number }] = changes;
  await pool.query('insert into bare_response values ($1, $2, $3, $4)', [
    c.req.param('sitting'),
    position,
    chosen,
    number,
  ]);
  return c.json({ saved: [{ position, number }] });
});

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' }, () =>
  process.stdout.write('ready\n'),
);
process.once('SIGTERM', () => process.exit(0));
