-- The records as they stood at as_of: what came later is not shown, amounts are dollars.
-- UPDATE as_of SET at = '2025-06-18T10:30:00' moves all of them. The states are those of
-- records/state.py and records/payments.py.

CREATE TRIGGER as_of_keeps_its_row BEFORE DELETE ON as_of
BEGIN
    SELECT RAISE(ABORT, 'as_of has one row; UPDATE as_of SET at = ... instead');
END;

-- Where parcels went before each move.
CREATE VIEW past_addresses AS
SELECT customer_id, number, street, city, state, zip, until
FROM past_address_records
WHERE until < substr((SELECT at FROM as_of), 1, 10);

CREATE VIEW account_events AS
SELECT customer_id, number, at, event
FROM account_records
WHERE at <= (SELECT at FROM as_of);

CREATE VIEW customers AS
SELECT
    c.customer_id,
    c.name,
    (SELECT email FROM emails AS e WHERE e.customer_id = c.customer_id AND e.kind = 'primary')
        AS primary_email,
    (SELECT email FROM emails AS e WHERE e.customer_id = c.customer_id AND e.kind = 'alternate')
        AS alternate_email,
    c.phone,
    coalesce(
        (SELECT json_object('street', street, 'city', city, 'state', state, 'zip', zip)
            FROM past_address_records AS p
            WHERE p.customer_id = c.customer_id
                AND p.until >= substr((SELECT at FROM as_of), 1, 10)
            ORDER BY p.number LIMIT 1),
        (SELECT json_object('street', street, 'city', city, 'state', state, 'zip', zip)
            FROM addresses AS a WHERE a.customer_id = c.customer_id AND a.kind = 'shipping'))
        AS shipping_address,
    (SELECT json_object('street', street, 'city', city, 'state', state, 'zip', zip)
        FROM addresses AS a WHERE a.customer_id = c.customer_id AND a.kind = 'billing')
        AS billing_address,
    c.created_date,
    c.tier,
    coalesce(
        (SELECT CASE e.event WHEN 'unlocked' THEN 'active' ELSE e.event END
            FROM account_events AS e WHERE e.customer_id = c.customer_id
            ORDER BY e.number DESC LIMIT 1),
        'active') AS account_status,
    CAST(julianday(substr((SELECT at FROM as_of), 1, 10)) - julianday(c.created_date) AS INTEGER)
        AS account_age_days
FROM customer_records AS c
WHERE c.created_date <= (SELECT at FROM as_of);

-- The first price of a product holds for all days before the second.
CREATE VIEW prices AS
SELECT product_id, number, since, cents / 100.0 AS price
FROM price_records
WHERE number = 1 OR since <= (SELECT at FROM as_of);

CREATE VIEW stock_events AS
SELECT product_id, number, at, event
FROM stock_records
WHERE at <= (SELECT at FROM as_of);

CREATE VIEW products AS
SELECT
    p.product_id,
    p.name,
    p.noun,
    p.model,
    p.category,
    p.brand,
    (SELECT json_group_object(name, value)
        FROM (SELECT * FROM specifications AS s WHERE s.product_id = p.product_id
            ORDER BY s.number)) AS specifications,
    (SELECT price FROM prices AS a WHERE a.product_id = p.product_id
        ORDER BY a.number DESC LIMIT 1) AS base_price,
    p.warranty_period,
    p.weight,
    p.requires_signature,
    coalesce(
        (SELECT e.event = 'restocked' FROM stock_events AS e WHERE e.product_id = p.product_id
            ORDER BY e.number DESC LIMIT 1),
        1) AS in_stock,
    p.description,
    p.restriction,
    CASE WHEN p.recalled_at <= (SELECT at FROM as_of) THEN p.recalled_at END AS recalled_at
FROM product_records AS p;

CREATE VIEW shipment_events AS
SELECT order_id, number, at, event
FROM shipment_records
WHERE at <= (SELECT at FROM as_of);

CREATE VIEW payment_events AS
SELECT order_id, number, at, event, cents / 100.0 AS amount
FROM payment_records
WHERE at <= (SELECT at FROM as_of);

CREATE VIEW parcels AS
SELECT
    o.order_id,
    o.tracking_number,
    CASE
        WHEN EXISTS (SELECT 1 FROM shipment_events AS e
            WHERE e.order_id = o.order_id AND e.event = 'delivered') THEN 'delivered'
        WHEN EXISTS (SELECT 1 FROM shipment_events AS e
            WHERE e.order_id = o.order_id AND e.event = 'shipped') THEN 'shipped'
        ELSE 'processing'
    END AS parcel_status,
    (SELECT min(e.at) FROM shipment_events AS e
        WHERE e.order_id = o.order_id AND e.event = 'delivered') AS delivered_at,
    CASE
        WHEN EXISTS (SELECT 1 FROM shipment_events AS e
            WHERE e.order_id = o.order_id AND e.event = 'investigation_closed') THEN 'closed'
        WHEN EXISTS (SELECT 1 FROM shipment_events AS e
            WHERE e.order_id = o.order_id AND e.event = 'investigation_opened') THEN 'open'
        ELSE 'none'
    END AS investigation_status
FROM order_records AS o
WHERE o.ordered_at <= (SELECT at FROM as_of);

-- A charge or a release ends the oldest open hold, if there is one. So as many holds are open, the
-- newest ones, as there are holds beyond charges and releases since that event from which on there
-- are most.
CREATE VIEW open_holds AS
SELECT
    o.order_id,
    (SELECT max(0, coalesce(max((
            SELECT sum((later.event = 'hold') - (later.event IN ('charge', 'release')))
            FROM payment_events AS later
            WHERE later.order_id = e.order_id AND later.number >= e.number)), 0))
        FROM payment_events AS e WHERE e.order_id = o.order_id) AS holds
FROM order_records AS o
WHERE o.ordered_at <= (SELECT at FROM as_of);

CREATE VIEW order_lines AS
SELECT
    l.line_id,
    l.order_id,
    l.number,
    l.product_id,
    l.quantity,
    l.paid_cents / 100.0 AS price_paid,
    l.sale_type,
    l.extended_warranty,
    CASE WHEN l.returned_at <= (SELECT at FROM as_of) THEN l.returned_at END AS returned_at,
    CASE WHEN l.refunded_at <= (SELECT at FROM as_of) THEN l.refunded_at END AS refunded_at,
    (SELECT count(*) FROM repair_records AS r
        WHERE r.order_id = l.order_id AND r.line_number = l.number
            AND r.at <= (SELECT at FROM as_of)) AS repairs_done,
    CASE
        WHEN l.refunded_at <= (SELECT at FROM as_of) THEN 'refunded'
        WHEN l.returned_at <= (SELECT at FROM as_of) THEN 'returned'
        ELSE (SELECT p.parcel_status FROM parcels AS p WHERE p.order_id = l.order_id)
    END AS item_status
FROM line_records AS l
WHERE EXISTS (
    SELECT 1 FROM order_records AS o
    WHERE o.order_id = l.order_id AND o.ordered_at <= (SELECT at FROM as_of)
);

CREATE VIEW repairs AS
SELECT l.line_id, l.order_id, r.number, r.at
FROM repair_records AS r
JOIN line_records AS l ON l.order_id = r.order_id AND l.number = r.line_number
WHERE r.at <= (SELECT at FROM as_of);

CREATE VIEW orders AS
SELECT
    o.order_id,
    o.customer_id,
    substr(o.ordered_at, 1, 10) AS order_date,
    (SELECT json_group_array(json_object(
            'line_id', line_id, 'product_id', product_id, 'quantity', quantity,
            'price_paid', price_paid, 'item_status', item_status))
        FROM (SELECT * FROM order_lines AS l WHERE l.order_id = o.order_id ORDER BY l.number))
        AS items,
    o.shipping_method,
    o.tracking_number,
    o.total_cents / 100.0 AS total_amount,
    o.payment_method,
    (SELECT CASE
            WHEN min(l.refunded_at <= (SELECT at FROM as_of)) THEN 'refunded'
            WHEN min(l.refunded_at <= (SELECT at FROM as_of)
                OR l.returned_at <= (SELECT at FROM as_of)) THEN 'returned'
            WHEN max(l.refunded_at <= (SELECT at FROM as_of)
                OR l.returned_at <= (SELECT at FROM as_of)) THEN 'partially_returned'
            ELSE (SELECT p.parcel_status FROM parcels AS p WHERE p.order_id = o.order_id)
        END
        FROM (
            SELECT
                coalesce(refunded_at, '9999') AS refunded_at,
                coalesce(returned_at, '9999') AS returned_at
            FROM line_records AS r WHERE r.order_id = o.order_id
        ) AS l) AS order_status,
    o.ordered_at,
    o.promised_at,
    coalesce(
        (SELECT json_object('street', street, 'city', city, 'state', state, 'zip', zip)
            FROM past_address_records AS p
            WHERE p.customer_id = o.customer_id AND p.until >= substr(o.ordered_at, 1, 10)
            ORDER BY p.number LIMIT 1),
        (SELECT json_object('street', street, 'city', city, 'state', state, 'zip', zip)
            FROM addresses AS a WHERE a.customer_id = o.customer_id AND a.kind = 'shipping'))
        AS shipping_address,
    (SELECT p.delivered_at FROM parcels AS p WHERE p.order_id = o.order_id) AS delivered_at,
    o.shipping_cents / 100.0 AS shipping_fee,
    o.gift,
    o.weight_check,
    (SELECT sum(l.quantity) FROM line_records AS l WHERE l.order_id = o.order_id) AS unit_count,
    (SELECT p.investigation_status FROM parcels AS p WHERE p.order_id = o.order_id)
        AS investigation_status,
    CASE
        WHEN EXISTS (SELECT 1 FROM payment_events AS e
            WHERE e.order_id = o.order_id AND e.event = 'charge') THEN 'paid'
        WHEN EXISTS (SELECT 1 FROM payment_events AS e
            WHERE e.order_id = o.order_id AND e.event = 'failed') THEN 'failed'
    END AS payment_state,
    coalesce((SELECT sum(p.cents) FROM payment_records AS p
        WHERE p.order_id = o.order_id AND p.event = 'charge'
            AND p.at <= (SELECT at FROM as_of)), 0) / 100.0 AS amount_charged,
    (SELECT h.holds FROM open_holds AS h WHERE h.order_id = o.order_id) AS open_holds,
    (SELECT e.at FROM payment_events AS e
        WHERE e.order_id = o.order_id AND e.event = 'hold'
            AND (SELECT h.holds FROM open_holds AS h WHERE h.order_id = o.order_id) = (
                SELECT count(*) FROM payment_events AS later
                WHERE later.order_id = e.order_id AND later.event = 'hold'
                    AND later.number >= e.number))
        AS hold_since,
    coalesce((SELECT sum((e.event = 'dispute') - (e.event = 'dispute_closed')) > 0
        FROM payment_events AS e WHERE e.order_id = o.order_id), 0) AS is_disputed
FROM order_records AS o
WHERE o.ordered_at <= (SELECT at FROM as_of);

CREATE VIEW quotes AS
SELECT q.retailer, r.kind, q.product_id, q.since, q.cents / 100.0 AS price
FROM quote_records AS q
JOIN retailers AS r ON r.name = q.retailer
WHERE q.since <= (SELECT at FROM as_of);

CREATE VIEW promotions AS
SELECT code, valid_from, valid_until
FROM promotion_records
WHERE valid_from <= (SELECT at FROM as_of);
