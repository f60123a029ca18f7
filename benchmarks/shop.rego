# The shop's clauses with their relations: which clauses apply, and which outcome each supports, if any.
# Slugs and order are those of the handbook. A fact that a case lacks leaves its condition undefined.
package shop

answer := {"applies": object.keys(applies), "outcomes": outcomes}

# Settings that other clauses modify, the modifier that goes first at the top.
window := 10 if clearance_window

else := 60 if gift_window

else := 50 if loyalty_window

else := 45 if holiday_extension

else := 30

price_match_days := 45 if loyalty_price_window

else := 14

refund_days := 2 if gift_card_refund

else := 21 if instalment_refund

else := 10

photos := 1 if damage_photo

else := 0

# What several clauses ask.
exchange_or_return if input.request == "return"

exchange_or_return if input.request == "exchange"

order_request if input.request == "order_change"

order_request if input.request == "cancellation"

hold_request if input.request == "double_charge"

hold_request if input.request == "pending_hold"

parcel_request if input.request in {
	"order_status", "not_received", "return", "exchange",
	"wrong_item", "damaged", "missing_item", "warranty",
}

replacement_request if input.request in {"not_received", "wrong_item", "damaged", "missing_item"}

delivered if input.delivery_status == "delivered"

member if input.tier == "premium"

member if input.tier == "vip"

defective if input.fault == "manufacturing"

defective if input.fault == "transit"

broken_or_wet if input.fault == "physical"

broken_or_wet if input.fault == "water"

# Returns and refunds
applies["return_window"] := "approve" if return_window

return_window if {
	on_time_return
	not final_sale
	not sealed_goods
	not return_review
}

on_time_return if {
	input.request == "return"
	input.days_since_delivery <= window
}

applies["late_return"] := "deny" if {
	input.request == "return"
	input.days_since_delivery > window
	not recall_refund
}

applies["restocking_fee"] := null if {
	input.request == "return"
	input.packaging == "opened"
	return_window
	not defective_return
	not recall_refund
}

applies["full_refund"] := null if {
	input.request == "return"
	input.packaging == "unopened"
	return_window
}

applies["defective_return"] := null if defective_return

defective_return if {
	input.request == "return"
	defective
	return_window
}

# Exchanges
applies["exchange_window"] := null if exchange_window

exchange_window if {
	input.request == "exchange"
	input.days_since_delivery <= window
	not final_sale
	not sealed_goods
}

applies["late_exchange"] := "deny" if {
	input.request == "exchange"
	input.days_since_delivery > window
	not recall_refund
}

applies["exchange_terms"] := "approve" if exchange_terms

exchange_terms if {
	input.request == "exchange"
	input.wanted_price >= input.price_paid
	exchange_window
	not defective_exchange
	not recall_refund
}

applies["cheaper_exchange"] := "deny" if {
	input.request == "exchange"
	delivered
	input.wanted_price < input.price_paid
	not defective_exchange
	not recall_refund
}

applies["defective_exchange"] := "approve" if defective_exchange

defective_exchange if {
	input.request == "exchange"
	defective
	exchange_window
	not recall_refund
}

applies["exchange_fee"] := null if {
	input.request == "exchange"
	input.packaging == "opened"
	exchange_terms
	not gift_exchange
}

# Final sale, clearance, bundles and sealed goods
applies["final_sale"] := "deny" if final_sale

final_sale if {
	exchange_or_return
	delivered
	input.sale_type == "final_sale"
	not recall_refund
	not defect_rights
}

applies["clearance_window"] := null if clearance_window

clearance_window if {
	exchange_or_return
	input.sale_type == "clearance"
}

applies["bundle_deduction"] := null if {
	input.request == "return"
	input.bundle_parts == "some"
	not defective_return
	not recall_refund
}

applies["sealed_goods"] := "deny" if sealed_goods

sealed_goods if {
	exchange_or_return
	delivered
	input.packaging == "opened"
	input.restriction in {"software", "hygiene"}
	not recall_refund
	not defect_rights
}

applies["defect_rights"] := null if defect_rights

defect_rights if {
	exchange_or_return
	defective
}

# Gifts
applies["gift_window"] := null if gift_window

gift_window if {
	exchange_or_return
	input.gift == "yes"
}

applies["gift_recipient"] := null if {
	exchange_or_return
	input.party == "recipient"
}

applies["gift_exchange"] := null if gift_exchange

gift_exchange if {
	input.request == "exchange"
	input.gift == "yes"
}

# Holiday season
applies["holiday_extension"] := null if holiday_extension

holiday_extension if {
	exchange_or_return
	input.purchase_month >= 11
	input.purchase_month <= 12
}

# Shipping
applies["standard_shipping"] := "inform" if input.request == "shipping_information"

applies["free_shipping"] := null if {
	input.request == "shipping_information"
	input.list_price > 5000
}

applies["order_in_preparation"] := "inform" if {
	parcel_request
	input.delivery_status == "processing"
}

applies["parcel_under_way"] := "inform" if {
	parcel_request
	input.delivery_status == "shipped"
	not overdue_parcel
}

applies["overdue_parcel"] := "investigate" if overdue_parcel

overdue_parcel if {
	input.request == "not_received"
	input.delivery_status == "shipped"
	input.investigation in {"none", "open"}
	input.days_late > 7
}

applies["parcel_delivered"] := "inform" if {
	input.request == "order_status"
	delivered
}

applies["lost_replacement"] := "approve" if {
	input.request == "not_received"
	delivered
	carrier_investigation
	not signed_delivery
	not open_dispute
}

applies["signed_delivery"] := "deny" if signed_delivery

signed_delivery if {
	input.request == "not_received"
	delivered
	input.investigation == "closed"
	input.signature == "yes"
	not open_dispute
}

applies["carrier_investigation"] := null if carrier_investigation

carrier_investigation if {
	input.request == "not_received"
	input.investigation == "closed"
}

applies["open_investigation"] := "investigate" if {
	input.request == "not_received"
	delivered
	input.investigation in {"none", "open"}
	not open_dispute
}

applies["wrong_item"] := "approve" if {
	input.request == "wrong_item"
	delivered
	not open_dispute
}

applies["damage_photo"] := null if damage_photo

damage_photo if {
	input.request == "damaged"
	delivered
	input.price_paid > 50000
}

applies["damage_evidence"] := "conditional" if {
	input.request == "damaged"
	delivered
	input.photos_sent < photos
	not open_dispute
}

applies["damage_replacement"] := "approve" if {
	input.request == "damaged"
	delivered
	input.photos_sent >= photos
	not open_dispute
}

applies["missing_item_sent"] := "approve" if {
	input.request == "missing_item"
	delivered
	input.weight_check == "short"
	not open_dispute
}

applies["missing_item_search"] := "investigate" if {
	input.request == "missing_item"
	delivered
	input.weight_check == "full"
	not open_dispute
}

applies["replacement_unavailable"] := null if {
	replacement_request
	delivered
	input.stock == "unavailable"
}

applies["address_change"] := "approve" if {
	input.request == "address_change"
	input.delivery_status == "processing"
	not identity_check
}

applies["address_intercept"] := "approve" if {
	input.request == "address_change"
	input.delivery_status == "shipped"
	not identity_check
}

applies["address_too_late"] := "deny" if {
	input.request == "address_change"
	delivered
	not identity_check
}

# Warranty
applies["warranty_period"] := null if warranty_period

warranty_period if {
	input.request == "warranty"
	input.days_since_delivery <= input.warranty_days
}

warranty_period if extended_period

applies["warranty_expired"] := "deny" if {
	input.request == "warranty"
	input.days_since_delivery > input.warranty_days
	not extended_period
	not recall_refund
}

applies["warranty_defect"] := "approve" if warranty_defect

warranty_defect if {
	input.request == "warranty"
	input.fault in {"manufacturing", "physical", "water", "wear"}
	warranty_period
	not warranty_exclusion
	not recall_refund
}

applies["warranty_no_defect"] := "deny" if {
	input.request == "warranty"
	delivered
	input.fault in {"none", "transit"}
	not recall_refund
}

applies["warranty_exclusion"] := "deny" if warranty_exclusion

warranty_exclusion if {
	input.request == "warranty"
	delivered
	input.fault in {"physical", "water", "wear"}
	not accident_cover
	not recall_refund
}

# Extended warranty
applies["extended_period"] := null if extended_period

extended_period if {
	input.request == "warranty"
	input.extended_warranty in {"basic", "accident"}
	input.days_since_delivery <= 1095
}

applies["accident_cover"] := null if accident_cover

accident_cover if {
	extended_period
	input.request == "warranty"
	input.extended_warranty == "accident"
	broken_or_wet
}

applies["accident_fee"] := null if {
	input.request == "warranty"
	broken_or_wet
	warranty_defect
}

# Repairs
applies["repair_first"] := null if {
	input.request == "warranty"
	input.price_paid > 100000
	warranty_defect
	not repair_limit
}

applies["repair_limit"] := null if repair_limit

repair_limit if {
	input.request == "warranty"
	input.repairs_done >= 3
}

applies["paid_repair"] := null if {
	input.request == "warranty"
	broken_or_wet
	warranty_exclusion
}

# Recalls
applies["recall_refund"] := "approve" if recall_refund

recall_refund if {
	input.recalled == "yes"
	input.request in {"return", "exchange", "warranty"}
	delivered
}

applies["recall_replacement"] := null if {
	input.recalled == "yes"
	replacement_request
	delivered
}

applies["recall_notice"] := null if {
	input.request == "product_information"
	input.recalled == "yes"
}

# Price match
applies["price_match_window"] := null if price_match_window

price_match_window if {
	input.request == "price_match"
	input.days_since_order <= price_match_days
}

applies["late_price_match"] := "deny" if {
	input.request == "price_match"
	input.days_since_order > price_match_days
}

applies["price_match"] := "approve" if {
	input.request == "price_match"
	input.competitor in {"authorized", "marketplace"}
	input.competitor_price < input.price_paid
	price_match_window
	not price_match_exclusion
}

applies["unlisted_seller"] := "deny" if {
	input.request == "price_match"
	input.competitor == "unlisted"
}

applies["price_not_lower"] := "deny" if {
	input.request == "price_match"
	input.competitor_price >= input.price_paid
}

applies["price_match_exclusion"] := "deny" if price_match_exclusion

price_match_exclusion if {
	input.request == "price_match"
	input.competitor == "marketplace"
}

price_match_exclusion if {
	input.request == "price_match"
	input.sale_type in {"clearance", "final_sale", "bundle"}
}

# Billing
applies["double_charge"] := "approve" if double_charge

double_charge if {
	input.request == "double_charge"
	input.charges > 1
}

applies["open_hold"] := "inform" if {
	hold_request
	input.hold_days <= 7
	not double_charge
}

applies["overdue_hold"] := "investigate" if {
	hold_request
	input.hold_days > 7
	not double_charge
}

applies["no_extra_charge"] := "inform" if {
	input.request == "double_charge"
	input.hold == "none"
	input.charges < 2
}

applies["no_extra_charge"] := "inform" if {
	input.request == "pending_hold"
	input.hold == "none"
}

applies["refund_under_way"] := "inform" if {
	input.request == "missing_refund"
	input.refund_days <= refund_days
}

applies["overdue_refund"] := "investigate" if {
	input.request == "missing_refund"
	input.refund_days > refund_days
}

applies["no_refund"] := "inform" if {
	input.request == "missing_refund"
	input.refund == "none"
}

applies["payment_retry"] := "inform" if {
	input.request == "failed_payment"
	input.payment_state == "failed"
	input.days_since_order <= 3
}

applies["payment_lapsed"] := "deny" if {
	input.request == "failed_payment"
	input.payment_state == "failed"
	input.days_since_order > 3
}

applies["payment_received"] := "inform" if {
	input.request == "failed_payment"
	input.payment_state == "paid"
}

applies["overcharge"] := "approve" if {
	input.request == "wrong_amount"
	input.amount_charged > input.order_total
}

applies["amount_correct"] := "inform" if {
	input.request == "wrong_amount"
	input.amount_charged <= input.order_total
}

applies["promo_credit"] := "approve" if {
	input.request == "promo_code"
	input.promo == "valid"
	input.days_since_order <= 7
	not promo_exclusion
}

applies["late_promo"] := "deny" if {
	input.request == "promo_code"
	input.days_since_order > 7
}

applies["invalid_promo"] := "deny" if {
	input.request == "promo_code"
	input.promo in {"expired", "unknown"}
}

applies["promo_exclusion"] := "deny" if promo_exclusion

promo_exclusion if {
	input.request == "promo_code"
	input.sale_type in {"clearance", "final_sale", "bundle"}
}

# Payment methods and refunds
applies["gift_card_refund"] := null if gift_card_refund

gift_card_refund if input.payment_method == "gift_card"

applies["instalment_refund"] := null if instalment_refund

instalment_refund if input.payment_method == "instalments"

# Loyalty tiers
applies["loyalty_window"] := null if loyalty_window

loyalty_window if {
	exchange_or_return
	member
}

applies["loyalty_fee"] := null if {
	exchange_or_return
	member
}

applies["loyalty_shipping"] := null if {
	input.request in {"shipping_information", "address_change"}
	member
}

applies["loyalty_price_window"] := null if loyalty_price_window

loyalty_price_window if {
	input.request == "price_match"
	input.tier == "vip"
}

applies["loyalty_trust"] := null if loyalty_trust

loyalty_trust if {
	input.request == "return"
	input.tier == "vip"
}

# Order changes and cancellations
applies["order_change"] := "approve" if {
	order_request
	input.hours_since_order <= 2
	not order_left
	not identity_check
}

applies["late_order_change"] := "deny" if {
	order_request
	input.hours_since_order > 2
	not identity_check
}

applies["order_left"] := "deny" if order_left

order_left if {
	order_request
	input.delivery_status in {"shipped", "delivered"}
	not identity_check
}

# Accounts and personal data
applies["account_unlock"] := "approve" if {
	input.request == "account_access"
	input.account_status == "locked"
	not identity_check
}

applies["account_active"] := "inform" if {
	input.request == "account_access"
	input.account_status == "active"
	not identity_check
}

applies["account_closed"] := "deny" if {
	input.request in {"account_access", "email_change"}
	input.account_status == "closed"
	not identity_check
}

applies["email_change"] := "approve" if {
	input.request == "email_change"
	input.account_status in {"active", "locked"}
	not email_change_locked
	not identity_check
}

applies["email_change_locked"] := "deny" if email_change_locked

email_change_locked if {
	input.request == "email_change"
	input.account_status == "locked"
	not identity_check
}

applies["data_export"] := "approve" if {
	input.request == "data_export"
	not identity_check
}

applies["data_deletion"] := "approve" if {
	input.request == "data_deletion"
	not deletion_blocked
	not identity_check
}

applies["deletion_blocked"] := "deny" if deletion_blocked

deletion_blocked if {
	input.request == "data_deletion"
	input.open_orders > 0
	not identity_check
}

# Questions before a decision
applies["record_missing"] := "conditional" if {
	input.request == "inquiry"
	input.trail == "none"
}

applies["question_first"] := "conditional" if {
	input.request == "inquiry"
	input.endings == "several"
}

applies["no_needless_question"] := "inform" if {
	input.request == "inquiry"
	input.endings == "one"
}

applies["foreign_order"] := "conditional" if {
	input.request == "inquiry"
	input.trail == "foreign"
}

# Identity
applies["identity_check"] := "conditional" if identity_check

identity_check if input.sender == "unknown"

# Return abuse and disputed payments
applies["return_review"] := "investigate" if return_review

return_review if {
	on_time_return
	input.recent_returns > 5
	not loyalty_trust
	not recall_refund
	not defect_rights
	not final_sale
	not sealed_goods
}

applies["open_dispute"] := "investigate" if open_dispute

open_dispute if {
	input.dispute == "open"
	delivered
}

# Product information
applies["product_information"] := "inform" if input.request == "product_information"

# Handling of messages
applies["high_value"] := null if input.order_total > 100000

applies["high_value"] := null if input.price_paid > 50000

# What the case comes to
outcomes contains outcome if {
	some outcome in applies
	outcome != null
}
