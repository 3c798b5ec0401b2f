-- The number people know a proposal by: P01.
create function proposal_code(number integer) returns text
  language sql immutable parallel safe strict
  return 'P' || lpad(number::text, greatest(2, length(number::text)), '0');
