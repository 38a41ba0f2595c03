import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, createHost, openapiHeader } from '../../http/host.ts';
import { testWorld } from '../../testing.ts';

const anna = { email: 'anna@example.org', password: 'correct horse battery' };

test('an account, a session and its end by the API alone', async (t) => {
  const { app } = await testWorld(t);
  const host = createHost({ app, log: () => {}, portal: null });
  const ask = async (method: string, path: string, body?: object, cookie = '') => {
    const headers = { cookie, ...(body && { 'content-type': 'application/json' }) };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await host.request(`/api/v1${path}`, init);
    const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    const answer = (await response.json()) as Record<string, unknown>;
    return { status: response.status, cookie: cookies.join('; '), answer };
  };

  const made = await ask('POST', '/accounts', { ...anna, name: 'Anna Berg' });
  assert.deepEqual([made.status, made.answer], [201, { confirm: false }]);
  assert.equal((await ask('GET', '/me', undefined, made.cookie)).answer['name'], 'Anna Berg');
  const twice = await ask('POST', '/accounts', { ...anna, name: 'Anna Berg' });
  assert.deepEqual([twice.status, twice.answer['code']], [409, 'access.email_taken']);

  const wrong = await ask('POST', '/sessions', { ...anna, password: 'not the password' });
  assert.deepEqual([wrong.status, wrong.answer['code']], [401, 'access.wrong_credentials']);
  const { status, cookie } = await ask('POST', '/sessions', anna);
  assert.equal(status, 201);
  assert.equal((await ask('GET', '/me', undefined, cookie)).status, 200);
  const ended = await ask('DELETE', '/sessions/current', undefined, cookie);
  assert.deepEqual([ended.status, ended.answer], [200, { signedIn: false }]);
  assert.equal((await ask('GET', '/me', undefined, cookie)).status, 401);
});

test('the documentation says how to sign in, and where one need not', async (t) => {
  const { app } = await testWorld(t);
  const host = createHost({ app, log: () => {}, portal: null });
  const document = (await (await host.request('/api/v1/openapi.json')).json()) as {
    security: object[];
    components: { securitySchemes: Record<string, { name?: string }> };
    paths: Record<string, Record<string, { operationId: string; security?: object[] }>>;
  };
  const { securitySchemes } = document.components;
  assert.deepEqual(document.security.flatMap(Object.keys), Object.keys(securitySchemes));
  assert.equal(securitySchemes['session']?.name, 'guildmark.session_token');
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  assert.deepEqual(
    operations.filter((one) => one.security?.length === 0).map((one) => one.operationId),
    [
      'signUp',
      'signIn',
      'signOut',
      'listPrograms',
      'getCatalogue',
      'listCredentialKinds',
      'compareCredentialKinds',
      'listBenefits',
      'listContacts',
      'verifyCredential',
      'verifyDocument',
    ],
  );
});

test('no body takes an input that it does not know', async (t) => {
  const { app } = await testWorld(t);
  const { paths = {} } = api(app).getOpenAPI31Document(openapiHeader);
  const loose = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => {
        const schema = operation.requestBody?.content['application/json'].schema;
        return schema !== undefined && schema.additionalProperties !== false;
      })
      .map(([method]) => `${method} ${path}`),
  );
  assert.deepEqual(loose, []);
});
