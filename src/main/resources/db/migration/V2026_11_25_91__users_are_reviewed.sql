-- Whoever is to be confirmed is found without reading everybody.
create index membership_review_index on membership (confirmed_at);
