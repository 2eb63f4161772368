-- Roles belong to the cluster, not to a database: this file runs before the numbered ones, on every migration, and
-- changes nothing when the roles are there. Two databases migrated at once may both try; the loser finds the role.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['es_owner', 'es_app', 'es_projector', 'es_sealer', 'es_auditor'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin', role_name);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
  end loop;
  -- A migrating role that is no superuser made the roles itself, and must be able to hand objects to their owner.
  foreach role_name in array array['es_owner', 'es_projector'] loop
    if not pg_has_role(current_user, role_name, 'SET') then
      execute format('grant %I to %I', role_name, current_user);
    end if;
  end loop;
end
$$;
